// The script of pages with a text that plays at a simulated speed.

import "./elements/slm-speed";
