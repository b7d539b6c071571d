/**
 * Reads a printed page back, as a test of any house must: its letters, and its codes with another library than the one
 * that drew them. Main code of a module that is only used in test scope, for a build without tests makes no test jars.
 */
@NullMarked
package org.lovebank.scan;

import org.jspecify.annotations.NullMarked;
