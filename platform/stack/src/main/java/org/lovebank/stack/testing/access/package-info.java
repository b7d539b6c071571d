/**
 * Who may call what in a house, asked over HTTP and held against a table of the house's tests; knows no house.
 *
 * <p>The files lie in the house's {@code src/test/resources}: {@code access-table.txt} is what is expected,
 * {@code access-requests.txt} how each address is called, {@code access-world.txt} on what.
 */
@NullMarked
package org.lovebank.stack.testing.access;

import org.jspecify.annotations.NullMarked;
