/** That somebody has died (离世登记): noted once, by a station head with a proof, and told without words. */
@NullMarked
package org.lovebank.volunteer.protection.death;

import org.jspecify.annotations.NullMarked;
