@NullMarked
package org.lovebank.matching.filter;

import org.jspecify.annotations.NullMarked;
