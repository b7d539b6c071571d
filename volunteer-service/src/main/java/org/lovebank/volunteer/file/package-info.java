/** What a volunteer's file says (档案内容): the documents' fields and their codes. Knows no volunteer and no table. */
@NullMarked
package org.lovebank.volunteer.file;

import org.jspecify.annotations.NullMarked;
