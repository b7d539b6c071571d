/**
 * Which policy pack a branch follows from which day on: proposed by one member of its council, signed by another. Knows the
 * packs by their code.
 */
@NullMarked
package org.lovebank.timebank.branch.rules;

import org.jspecify.annotations.NullMarked;
