@NullMarked
package org.lovebank.timebank;

import org.jspecify.annotations.NullMarked;
