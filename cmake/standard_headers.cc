// SPDX-License-Identifier: Apache-2.0
//
// Has nothing of its own: the standard headers are precompiled for it.
