namespace NewsReader.Analysis.Entities;

/// <summary>What a given name or an honorific says of which pronoun may stand for a person.</summary>
internal enum Gender : byte
{
    Unknown,
    Female,
    Male,
}

/// <summary>
/// Common given names by the pronoun that their bearers mostly take. The list is our own, from general knowledge.
/// </summary>
internal static class GivenNames
{
    private static readonly WordSet Female = WordSet.AnyCase(
        """
        Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley
        Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia
        Kathleen Amy Angela Shirley Anna Brenda Pamela Emma Nicole Helen Samantha Katherine Christine Debra Rachel
        Carolyn Janet Catherine Maria Heather Diane Ruth Julie Olivia Joyce Virginia Victoria Kelly Lauren Christina
        Joan
        Evelyn Judith Megan Andrea Cheryl Hannah Jacqueline Martha Gloria Teresa Ann Anne Sara Madison Frances Kathryn
        Janice Jean Abigail Alice Julia Judy Sophia Grace Denise Amber Doris Marilyn Danielle Beverly Isabella Theresa
        Diana Natalie Brittany Charlotte Marie Kayla Alexis Lori Hillary Michelle Melania Ivanka Nikki Kamala Nancy
        Angela Theresa Christine Carly Condoleezza Sonia Elena Ruth Mira Kristen Kirsten Kristin Tiffany Dana Valerie
        Claire
        Loretta Debbie Huma Jill Jen Jenny Kate Katie Kathy Cathy Caroline Chelsea Naomi Priya Fatima Aisha Leila Layla
        Yasmin Zainab Mei Ling Yuki Sofia Lucia Carmen Rosa Ana Isabel Pilar Ingrid Astrid Greta Ursula Heidi Petra Olga
        Natasha Tatiana Svetlana Irina Ekaterina Yulia Oksana Tulsi Tammy Wendy Gina Tina Robin Sally Molly Bridget
        Maureen Siobhan Fiona Nicola Gillian Harriet Rosie Lucy Sophie Chloe Ellie Amelia Eleanor Edith Agnes Beatrice
        Joanne
        Joanna Leslie Meghan Melinda Meg Marcia Marsha Monica Veronica Vanessa Whitney Yvonne Yvette Zoe Sheila Rita
        Phyllis Peggy Paula Nina Nora Norma Miriam Lynn Lorraine Leah Kristi Kristina Jodi Jane Jeanne Jan Irene Holly
        Gail Gayle
        Erin Erica Erika Ellen Elaine Eileen Darlene Connie Colleen Claudia Cindy Carla Bonnie Becky Audrey April Annie
        Anita Alyssa Allison Alison Alicia Adriana Aditi Asha Deepa Indira Lakshmi Meera Sunita Malala Benazir Winnie
        Ngozi Amina
        Hope Rosalind Roxanne Saoirse Sabrina Sasha Simone Stacy Stacey Susanna Sylvia Tamara Tara Toni Tracy Trish
        Ursula Vera Vicky Vivian Wilma
        """
    );

    private static readonly WordSet Male = WordSet.AnyCase(
        """
        James Robert John Michael David William Richard Joseph Thomas Christopher Charles Daniel Matthew Anthony Mark
        Donald Steven Andrew Paul Joshua Kenneth Kevin Brian George Timothy Ronald Jason Edward Jeffrey Ryan Jacob Gary
        Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Patrick Frank
        Raymond Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Zachary Douglas Peter Kyle Noah Ethan Jeremy Walter
        Christian Keith Roger Terry Austin Sean Gerald Carl Harold Dylan Arthur Lawrence Jordan Jesse Bryan Lawrence
        Billy Bruce Gabriel Joe Logan Alan Juan Albert Willie Elijah Wayne Randy Vincent Mason Roy Ralph Bobby Russell
        Bradley
        Philip Eugene Barack Bernie Ted Marco Jeb Mitt Bill Mike Tim Tom Jim Bob Rob Ben Dan Dave Steve Greg Jeff Matt
        Nick Chris Sam Ken Ron Don Doug Ed Fred Chuck Mitch Newt Rand Rick Rudy Harry Louis Antonin Clarence Vladimir
        Emmanuel
        Boris Nigel Jeremy Keir Rishi Tony Gordon Ian Colin Graham Stuart Simon Martin Neil Nigel Trevor Malcolm Hamish
        Angus Liam Declan Conor Connor Niall Rory Owen Dmitry Sergei Sergey Alexei Ivan Mikhail Igor Oleg Yuri Viktor
        Pavel
        Elon Jan Ilya Jakub Sundar Satya Tucker Hassan Ahmed Mohammed Muhammad Mohamed Ali Omar Ibrahim Khalid Yusuf
        Abdul Bashar Benjamin Binyamin Shimon Ehud Moshe Avi Carlos Luis Miguel Pedro Pablo Diego Javier Fernando
        Ricardo Hugo
        Enrique Andres Alejandro Francois Jacques Pierre Jean-Claude Nicolas Olivier Klaus Hans Jurgen Wolfgang Helmut
        Karl Friedrich Lars Sven Erik Magnus Bjorn Giuseppe Marco Matteo Silvio Paolo Luigi Antonio Narendra Rahul Amit
        Arun
        Sanjay Vijay Raj Ravi Hiroshi Kenji Shinzo Takeshi Wei Jing Xi Kim Jong-un Moon Chad Brad Brett Brent Craig
        Curtis Darren Darrell Dean Derek Dwayne Earl Edwin Elliot Ernest Evan Floyd Francis Geoffrey Glenn Grant Guy
        Howard
        Hunter Isaac Ivan Jared Jay Jerome Joel Johnny Jon Julian Kurt Lance Lee Leo Leonard Leon Lloyd Lucas Luke
        Marcus Marvin Max Maurice Melvin Micah Milton Morris Nathaniel Neal Nelson Norman Oliver Oscar Otto Perry Phil
        Preston
        Quentin Ray Reggie Rex Rodney Roland Ross Ruben Salvador Sebastian Seth Shane Shawn Sidney Spencer Stan Stanley
        Stewart Theodore Todd Travis Troy Victor Virgil Wade Wallace Warren Wesley Willard Xavier Zack
        """
    );

    public static Gender Of(ReadOnlySpan<char> givenName) =>
        Female.Contains(givenName)
            ? Male.Contains(givenName)
                ? Gender.Unknown
                : Gender.Female
            : Male.Contains(givenName)
                ? Gender.Male
                : Gender.Unknown;
}
