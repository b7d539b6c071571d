@NullMarked
package org.lovebank.timebank.approval;

import org.jspecify.annotations.NullMarked;
