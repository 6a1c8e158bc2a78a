/** The scanner library in a web page: what the handheld needs of it, compiled to an ES module. */
@NullMarked
package org.supplyline.browser;

import org.jspecify.annotations.NullMarked;
