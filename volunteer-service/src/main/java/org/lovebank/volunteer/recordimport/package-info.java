/** Past service records from a table (历史记录导入): checked row by row, kept all or as far as they are right, never twice. */
@NullMarked
package org.lovebank.volunteer.recordimport;

import org.jspecify.annotations.NullMarked;
