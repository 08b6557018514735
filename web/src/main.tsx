import {render} from 'preact';
import {App} from './app';
import './styles/theme.css';
import './styles/base.css';
import './styles/grid.css';
import './styles/views.css';
import './styles/print.css';

// A file that is dropped beside a place for files would take the place of the page.
for (const event of ['dragover', 'drop']) addEventListener(event, (dropped) => dropped.preventDefault());

const page = document.getElementById('page');
if (page) render(<App />, page);
