/**
 * Bringing a table into the registry (批量导入): parts that come, a run in the background, what is wrong with which row. Knows
 * no noun: each noun's room tells what its rows are.
 */
@NullMarked
package org.lovebank.volunteer.bulkimport;

import org.jspecify.annotations.NullMarked;
