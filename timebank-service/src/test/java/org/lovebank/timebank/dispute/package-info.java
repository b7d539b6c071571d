@NullMarked
package org.lovebank.timebank.dispute;

import org.jspecify.annotations.NullMarked;
