/** Reading tables that people bring (表格): CSV and XLSX as rows of named cells, within bounds. Knows no noun and no database. */
@NullMarked
package org.lovebank.volunteer.bulkimport.table;

import org.jspecify.annotations.NullMarked;
