/** Where cases are brought, answered and decided. */
@NullMarked
package org.lovebank.task.complaint.desk;

import org.jspecify.annotations.NullMarked;
