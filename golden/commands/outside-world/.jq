def ascii_downcase: "read from home";
