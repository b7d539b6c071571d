/**
 * What another policy would have made of a branch's past: its journal, read once more under other rules. Changes nothing.
 */
@NullMarked
package org.lovebank.timebank.simulation;

import org.jspecify.annotations.NullMarked;
