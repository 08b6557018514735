// SPDX-License-Identifier: Apache-2.0
//
// Nothing: it is compiled so that the precompiled headers are.
