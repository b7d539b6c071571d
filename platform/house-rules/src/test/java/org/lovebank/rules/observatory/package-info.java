/** What the street shows to those who watch over it: traces, metrics and alerts. Knows names, never values of people. */
@NullMarked
package org.lovebank.rules.observatory;

import org.jspecify.annotations.NullMarked;
