/**
 * A simulation of clearing between cells, each a city with its own databases (ADR 15, 23): virtual time, a seed for every
 * run, messages that are lost, doubled and overtaken.
 */
@NullMarked
package org.lovebank.timebank.clearing.cells;

import org.jspecify.annotations.NullMarked;
