/** Printed hour codes, as those who hold and those who guess them meet them. */
@NullMarked
package org.lovebank.task.activity.hourcode;

import org.jspecify.annotations.NullMarked;
