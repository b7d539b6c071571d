/**
 * Statements of an account for a period: JSON, a table for spreadsheets, a paper with the lines' hashes. Reads the passbook,
 * writes nothing.
 */
@NullMarked
package org.lovebank.timebank.statement;

import org.jspecify.annotations.NullMarked;
