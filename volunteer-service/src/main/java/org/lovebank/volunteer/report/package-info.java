/** Reports that the documents name (报告): a year, the stations' six standards, a programme, a brand; counted, never typed in. */
@NullMarked
package org.lovebank.volunteer.report;

import org.jspecify.annotations.NullMarked;
