/** What a case is about and how it can stand. Values without a life of their own. */
@NullMarked
package org.lovebank.task.complaint.form;

import org.jspecify.annotations.NullMarked;
