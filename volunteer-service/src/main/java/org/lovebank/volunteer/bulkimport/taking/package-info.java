/** What a noun must say to be brought as a table (导入接口): its columns, what is wrong with rows, how right ones are kept. */
@NullMarked
package org.lovebank.volunteer.bulkimport.taking;

import org.jspecify.annotations.NullMarked;
