/** Pages for people's eyes 页面: their words in two languages, one sheet and its policy, how a page is answered. Knows no noun and no template. */
@NullMarked
package org.lovebank.http.screen;

import org.jspecify.annotations.NullMarked;
