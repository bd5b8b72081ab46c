@main struct Jiedui { static func main() {} }
