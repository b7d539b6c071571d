/**
 * Turns a page of XHTML into a PDF with Chinese text, and a table into CSV that a spreadsheet reads. Knows no noun: who
 * prints brings the words.
 */
@NullMarked
package org.lovebank.paper;

import org.jspecify.annotations.NullMarked;
