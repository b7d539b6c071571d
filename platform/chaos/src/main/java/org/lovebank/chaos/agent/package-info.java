/**
 * What makes a fault point do harm in a running house: an agent that gives the empty call a body. Stands in this module,
 * which no house depends on, and needs nothing but the JDK.
 */
@NullMarked
package org.lovebank.chaos.agent;

import org.jspecify.annotations.NullMarked;
