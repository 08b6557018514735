// What people do with the page, from an empty start to the file that they take away.
import {after} from 'node:test';
import {closeBrowser} from './harness.mjs';
import './stories/documents.mjs';
import './stories/align.mjs';
import './stories/check.mjs';
import './stories/two_people.mjs';
import './stories/search.mjs';
import './stories/lookup.mjs';
import './stories/memory.mjs';
import './stories/hostile.mjs';
import './stories/access.mjs';

after(closeBrowser);
