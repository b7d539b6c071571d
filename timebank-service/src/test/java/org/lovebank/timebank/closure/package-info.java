@NullMarked
package org.lovebank.timebank.closure;

import org.jspecify.annotations.NullMarked;
