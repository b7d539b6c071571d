@NullMarked
package org.lovebank.matching;

import org.jspecify.annotations.NullMarked;
