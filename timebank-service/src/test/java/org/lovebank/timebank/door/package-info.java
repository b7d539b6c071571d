@NullMarked
package org.lovebank.timebank.door;

import org.jspecify.annotations.NullMarked;
