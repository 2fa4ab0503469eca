// Prints the table of fields for the README of brief_lint. For schema.sh.
#include "../../examples/brief_lint/schema.hpp"

#include <iostream>

int main() { std::cout << brief_lint::field_table(); }
