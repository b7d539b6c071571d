/** Photos of small works, before and after: references and hashes only, the pictures stay where they were taken. */
@NullMarked
package org.lovebank.task.photo;

import org.jspecify.annotations.NullMarked;
