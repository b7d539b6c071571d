/** People with their volunteer files as rows of a table (人员导入): registered by the channel IMPORT, under the rules for one. */
@NullMarked
package org.lovebank.volunteer.peopleimport;

import org.jspecify.annotations.NullMarked;
