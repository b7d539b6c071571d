/** Contents of the rules about recognition (嘉许规则): reviews, stars, awards, assessments. Knows no noun that they rule. */
@NullMarked
package org.lovebank.volunteer.policy.honourrules;

import org.jspecify.annotations.NullMarked;
