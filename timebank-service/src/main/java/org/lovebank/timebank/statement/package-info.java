/**
 * Statements of an account for a period: JSON, a table for spreadsheets, a paper with the lines' hashes. Reads the passbook;
 * keeps of a statement only its seal.
 */
@NullMarked
package org.lovebank.timebank.statement;

import org.jspecify.annotations.NullMarked;
