/** What the law and the council ask of whoever takes a task on. Knows volunteers and policies, no wish and no score. */
@NullMarked
package org.lovebank.task.eligibility;

import org.jspecify.annotations.NullMarked;
