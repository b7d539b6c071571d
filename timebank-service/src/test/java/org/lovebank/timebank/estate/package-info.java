@NullMarked
package org.lovebank.timebank.estate;

import org.jspecify.annotations.NullMarked;
