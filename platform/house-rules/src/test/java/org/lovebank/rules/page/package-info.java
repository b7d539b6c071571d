/**
 * Every public page in a real browser: at the size of a phone and of the screen in a hall, in both languages, checked against
 * WCAG 2.2 AA. A new page is one row in {@link org.lovebank.rules.page.PagesTest}. Knows no house's inside, only addresses.
 */
@NullMarked
package org.lovebank.rules.page;

import org.jspecify.annotations.NullMarked;
