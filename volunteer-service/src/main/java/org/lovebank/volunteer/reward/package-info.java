/** Rewards (嘉许回馈), material, moral or by policy, for an honour or for stars. Knows honours and stars, never a balance. */
@NullMarked
package org.lovebank.volunteer.reward;

import org.jspecify.annotations.NullMarked;
