@NullMarked
package org.lovebank.task.campaign;

import org.jspecify.annotations.NullMarked;
