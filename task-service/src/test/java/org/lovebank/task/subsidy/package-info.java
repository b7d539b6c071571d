@NullMarked
package org.lovebank.task.subsidy;

import org.jspecify.annotations.NullMarked;
