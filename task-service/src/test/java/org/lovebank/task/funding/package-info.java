@NullMarked
package org.lovebank.task.funding;

import org.jspecify.annotations.NullMarked;
