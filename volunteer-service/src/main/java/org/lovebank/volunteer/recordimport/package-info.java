/** Past service as rows of a table (历史记录导入): whose, when, witnessed by whom; a head still confirms each record. */
@NullMarked
package org.lovebank.volunteer.recordimport;

import org.jspecify.annotations.NullMarked;
