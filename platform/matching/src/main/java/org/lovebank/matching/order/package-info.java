/** An open order as the engine sees one: times, demands, place, scope, headcount. */
@NullMarked
package org.lovebank.matching.order;

import org.jspecify.annotations.NullMarked;
