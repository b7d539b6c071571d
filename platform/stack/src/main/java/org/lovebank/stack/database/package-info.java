/**
 * PostgreSQL and, inside it, one database with two roles for each house.
 *
 * <p>Knows no table: a house's owner role makes those by its own migrations.
 */
@NullMarked
package org.lovebank.stack.database;

import org.jspecify.annotations.NullMarked;
