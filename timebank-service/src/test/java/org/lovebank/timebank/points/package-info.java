@NullMarked
package org.lovebank.timebank.points;

import org.jspecify.annotations.NullMarked;
