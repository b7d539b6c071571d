/** Who may help at all: named predicates in a fixed order, and how many are left after each. */
@NullMarked
package org.lovebank.matching.filter;

import org.jspecify.annotations.NullMarked;
